"""What people read: sentences in German and English, and the one sanitiser."""
